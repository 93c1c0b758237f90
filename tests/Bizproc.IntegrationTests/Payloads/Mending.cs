namespace Bizproc.IntegrationTests.Payloads;

/// <summary>A mistake in a published declaration that no portal accepts.</summary>
/// <param name="Member">The path of the member.</param>
/// <param name="Published">The published value; <see langword="null"/> if the member is missing.</param>
/// <param name="Mended">The correct value, as a class declares it.</param>
/// <param name="Answer">The answer of a portal to the mistake.</param>
internal sealed record Mending(string Member, string? Published, string Mended, string Answer);
