using Bizproc.Portal.Tokens;

namespace Bizproc.Installation.Storage;

/// <summary>Reads the portals of a list, and remembers those that cannot be read, so that the others are listed.</summary>
/// <param name="secrets">Reads the protected data.</param>
internal sealed class ProtectedList(Secrets secrets)
{
    private readonly List<UnreadablePortal> _unreadable = [];
    private SecretsUnreadableException? _first;

    /// <summary>Reads a portal; <see langword="null"/> if its keys are missing.</summary>
    public InstalledPortal? TryRead(ProtectedPortal portal)
    {
        try
        {
            return portal.Read(secrets);
        }
        catch (SecretsUnreadableException missing)
        {
            _first ??= missing;
            _unreadable.AddRange(missing.Portals);
            return null;
        }
    }

    /// <summary>Ends the list.</summary>
    /// <exception cref="SecretsUnreadableException">Some portals could not be read. It names them.</exception>
    public void End()
    {
        if (_first is null) return;

        throw new SecretsUnreadableException(_first.Message, _first) { Portals = _unreadable };
    }
}
