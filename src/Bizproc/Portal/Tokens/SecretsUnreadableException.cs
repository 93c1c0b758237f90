using Bizproc.Portal.Tokens;

namespace Bizproc;

/// <summary>
/// Tokens or calls are stored, but cannot be read, because the keys that protect them are missing. The portals are still installed: they work
/// again when the keys are back.
/// </summary>
public sealed class SecretsUnreadableException : InvalidOperationException
{
    /// <summary>Creates an exception with the usual message.</summary>
    public SecretsUnreadableException()
        : base("Stored tokens and calls cannot be read, because the keys that protect them are missing")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">The reason, and what to do.</param>
    public SecretsUnreadableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">The reason, and what to do.</param>
    /// <param name="innerException">The exception of Data Protection.</param>
    public SecretsUnreadableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The portals whose data cannot be read; empty if other data cannot be read.</summary>
    internal IReadOnlyList<UnreadablePortal> Portals { get; set; } = [];
}
