namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>A member of an enum that is still to be compiled.</summary>
/// <param name="Number">The value of the member.</param>
internal sealed record Member(long Number);
