namespace Bizproc;

// Migrations name this class, so neither its name nor its namespace may change. Compiled models need it public, and lazy loading not sealed.

/// <summary>
/// The row of the tokens of a portal that the application names itself, in the table <c>bizproc_tokens</c>. Only <see cref="ITokenStore"/> changes it.
/// </summary>
public class BizprocTokens
{
    internal BizprocTokens()
    {
    }

    /// <summary>The origin of the portal, such as <c>https://example.bitrix24.com/</c>.</summary>
    public string Portal { get; internal set; } = "";

    /// <summary>The tokens, protected by Data Protection; <see langword="null"/> if none were saved yet.</summary>
    public byte[]? Tokens { get; internal set; }

    /// <summary>The id of the attempt that renews the tokens now; <see langword="null"/> if no renewal is in progress.</summary>
    public string? RenewalLease { get; internal set; }
}
