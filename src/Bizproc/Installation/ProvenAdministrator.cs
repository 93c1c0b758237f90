namespace Bizproc;

/// <summary>A portal whose tokens are an administrator's, as the portal itself has shown: only <see cref="AdministratorProof"/> makes one.</summary>
/// <param name="Portal">The portal.</param>
internal sealed record ProvenAdministrator(ProvenPortal Portal)
{
    /// <summary>The portal as it is to be kept.</summary>
    public InstalledPortal ToInstalled() => new()
    {
        MemberId = Portal.MemberId,
        Portal = Portal.Portal,
        Tokens = Portal.Tokens,
        UserId = Portal.UserId,
        AuthorizationServer = Portal.AuthorizationServer,
    };
}
