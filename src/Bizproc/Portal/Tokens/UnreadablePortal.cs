namespace Bizproc.Portal.Tokens;

/// <summary>A portal that is stored, but cannot be read, because the keys that protect its data are missing.</summary>
/// <param name="MemberId">The member id.</param>
/// <param name="Portal">The origin.</param>
/// <param name="Version">The version of the stored data, with which a new installation replaces them.</param>
internal sealed record UnreadablePortal(string MemberId, Uri Portal, long Version)
{
    /// <summary>Returns the host of the portal, and its member id.</summary>
    public override string ToString() => $"{Portal.Host} ({MemberId})";
}
