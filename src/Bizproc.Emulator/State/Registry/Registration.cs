using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Registry;

/// <summary>
/// A row of registrations, with the portal's columns (portal: 4.1). A column is <see langword="null"/> if it was never set, or was cleared.
/// </summary>
internal sealed record Registration(string Application, RegistrationKind Kind, string Code)
{
    public required string Handler { get; init; }

    public required PhpValue Name { get; init; }

    public PhpValue? Description { get; init; }

    public int AuthUserId { get; init; }

    /// <summary>Gets the subscription: at most one character, stored as it was sent (portal: 6.1).</summary>
    public string? UseSubscription { get; init; }

    public bool UsePlacement { get; init; }

    public PhpValue? Properties { get; init; }

    public PhpValue? ReturnProperties { get; init; }

    public PhpValue? DocumentType { get; init; }

    public PhpValue? Filter { get; init; }
}
