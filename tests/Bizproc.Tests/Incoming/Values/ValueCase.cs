namespace Bizproc.Tests.Incoming.Values;

/// <summary>One line of the table of values: the value that a property of a C# type reads from the texts that a portal sends for it.</summary>
/// <param name="Type">The C# type, as one of <see cref="ValueReaders"/> names it.</param>
/// <param name="Texts">The texts that come: none, one, or those of a list.</param>
/// <param name="Result">The value as C# would write it, or the error.</param>
public sealed record ValueCase(string Type, string[] Texts, string Result)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Type}: {string.Join(", ", Texts)}";
}
