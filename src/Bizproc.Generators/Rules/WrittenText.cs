namespace Bizproc.Generators.Rules;

/// <summary>A text as it is written in an attribute.</summary>
/// <param name="Part">The part of the model that it belongs to.</param>
/// <param name="Argument">The argument of the attribute.</param>
/// <param name="Value">The text.</param>
internal readonly record struct WrittenText(object Part, string Argument, string Value)
{
    /// <summary>True if people read it rather than the portal: a name or a description.</summary>
    public bool IsForPeople => Argument is "Name" or "Description";
}
