namespace Bizproc.Installation.Proof;

/// <summary>A portal that has confirmed that the tokens belong to an administrator. Only <see cref="AdministratorProof"/> creates it.</summary>
/// <param name="Portal">The portal.</param>
internal sealed record ProvenAdministrator(ProvenPortal Portal)
{
    /// <summary>Creates the record of the portal for the store.</summary>
    public InstalledPortal ToInstalled() => new()
    {
        MemberId = Portal.MemberId,
        Portal = Portal.Portal,
        Tokens = Portal.Tokens,
        UserId = Portal.UserId,
        AuthorizationServer = Portal.AuthorizationServer,
    };
}
