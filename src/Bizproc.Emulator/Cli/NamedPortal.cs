namespace Bizproc.Emulator.Cli;

/// <summary>A portal that a person has named to the tool.</summary>
/// <param name="Address">The address; <see langword="null"/> if there is a mistake.</param>
/// <param name="Token">The token that everybody knows; <see langword="null"/> if it is not an emulator.</param>
/// <param name="Mistake">The mistake as one sentence; <see langword="null"/> if there is none.</param>
internal sealed record NamedPortal(Uri? Address, string? Token, string? Mistake);
