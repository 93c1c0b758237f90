using System.Text.Json;
using Bizproc.Portal.Tokens;

namespace Bizproc.Installation.Storage;

/// <summary>A portal as a database stores it.</summary>
/// <param name="Columns">The members that have a column.</param>
/// <param name="Data">The other members, protected.</param>
internal sealed record ProtectedPortal(PortalColumns Columns, byte[] Data)
{
    /// <summary>Reads the portal.</summary>
    /// <exception cref="SecretsUnreadableException">The keys are missing. It names the portal.</exception>
    public InstalledPortal Read(Secrets secrets)
    {
        try
        {
            return Unprotect(secrets).ToPortal(Columns);
        }
        catch (SecretsUnreadableException missing)
        {
            missing.Portals = [new UnreadablePortal(Columns.MemberId, new Uri(Columns.Portal), Columns.Version)];
            throw;
        }
    }

    /// <summary>Finds the members of a newer release, which a change must not remove. If the keys are missing, they are lost.</summary>
    public Dictionary<string, JsonElement>? FindNewer(Secrets secrets)
    {
        try
        {
            return Unprotect(secrets).Newer;
        }
        catch (SecretsUnreadableException)
        {
            return null;
        }
    }

    /// <summary>Returns the member id, never a secret.</summary>
    public override string ToString() => Columns.MemberId;

    private PortalData Unprotect(Secrets secrets) => PortalData.FromJson(secrets.Unprotect(Data, $"the portal {Columns.MemberId}"));
}
