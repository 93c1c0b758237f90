using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Registry;

/// <summary>A row of registrations, with the portal's columns (portal: 4.1). What is <see langword="null"/> was never given, or cleared.</summary>
internal sealed record Registration(string Application, RegistrationKind Kind, string Code)
{
    public required string Handler { get; init; }

    public required PhpValue Name { get; init; }

    public PhpValue? Description { get; init; }

    public int AuthUserId { get; init; }

    /// <summary>One letter at most, kept as it came (portal: 6.1).</summary>
    public string? UseSubscription { get; init; }

    public bool UsePlacement { get; init; }

    public PhpValue? Properties { get; init; }

    public PhpValue? ReturnProperties { get; init; }

    public PhpValue? DocumentType { get; init; }

    public PhpValue? Filter { get; init; }
}
