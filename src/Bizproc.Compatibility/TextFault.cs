namespace Bizproc.Compatibility;

/// <summary>The reason why a text cannot be read.</summary>
/// <param name="Line">The number of the line; 1 for the first one.</param>
/// <param name="Reason">The reason, as the second half of a sentence.</param>
internal sealed record TextFault(int Line, string Reason);
