namespace Bizproc.Generators.Model;

/// <summary>The content of <c>[BizprocFormerCode]</c> beside the code itself.</summary>
/// <param name="Current">The code that the action has now.</param>
/// <param name="Mark">The text after its name in the designer, if one is written.</param>
/// <param name="IsKindKnown">False if the class is activity and robot, and no valid kind is written; the analyzer reports it.</param>
internal sealed record FormerCodeModel(string? Current, string? Mark, bool IsKindKnown)
{
    /// <summary>The name with the mark; the name as it is if one of the two is missing.</summary>
    public string? MarkName(string? name) => string.IsNullOrEmpty(name) || string.IsNullOrEmpty(Mark) ? name : $"{name} {Mark}";
}
