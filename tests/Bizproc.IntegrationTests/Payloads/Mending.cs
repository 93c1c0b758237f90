namespace Bizproc.IntegrationTests.Payloads;

/// <summary>A mistake of a published declaration that no portal accepts.</summary>
/// <param name="Member">Where it is.</param>
/// <param name="Published">What is published there; nothing, if the member is missing.</param>
/// <param name="Mended">What a class says instead.</param>
/// <param name="Answer">What a portal answers to the mistake.</param>
internal sealed record Mending(string Member, string? Published, string Mended, string Answer);
