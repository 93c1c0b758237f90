namespace Bizproc;

/// <summary>A portal that has shown itself that the tokens are an administrator's. Only <see cref="AdministratorProof"/> makes one.</summary>
/// <param name="Portal">The portal.</param>
internal sealed record ProvenAdministrator(ProvenPortal Portal)
{
    /// <summary>Makes the record of the portal that is kept.</summary>
    public InstalledPortal ToInstalled() => new()
    {
        MemberId = Portal.MemberId,
        Portal = Portal.Portal,
        Tokens = Portal.Tokens,
        UserId = Portal.UserId,
        AuthorizationServer = Portal.AuthorizationServer,
    };
}
