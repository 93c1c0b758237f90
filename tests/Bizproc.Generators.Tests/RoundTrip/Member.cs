namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>A member of an enum that is still to be compiled.</summary>
/// <param name="Number">The number behind it.</param>
internal sealed record Member(long Number);
