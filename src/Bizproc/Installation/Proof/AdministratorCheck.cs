using System.Text.Json;
using Bizproc.Actions;
using Bizproc.Deployment.Planning;
using Bizproc.Installation.Clients;
using Bizproc.Portal.Transport;

namespace Bizproc.Installation.Proof;

/// <summary>Asks a portal for data that it gives to administrators only: the actions of the application (portal: 1, 8).</summary>
internal sealed class AdministratorCheck(PortalClientFactory clients)
{
    private const string OpenAgain = "Open the application again.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly PortalCommand[] Questions =
    [
        new(ActionKind.Activity.ListMethod),
        new(ActionKind.Robot.ListMethod),
        PortalOption.Question,
    ];

    /// <summary>Sends a request with new tokens. They need no renewal, which would use up the refresh token that we want to store.</summary>
    /// <param name="portal">The portal and its tokens.</param>
    /// <exception cref="NotAdministratorException">The portal refused, or did not answer.</exception>
    public async Task DemandAsync(ProvenPortal portal)
    {
        using var limited = new CancellationTokenSource(Patience);
        try
        {
            var tokens = portal.Tokens with { RefreshToken = null };
            var client = clients.Create(portal.Portal, tokens, store: null, portal.AuthorizationServer, userId: null, hasValues: false);
            await AskAsync(client, limited.Token).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            string remedy = failure is PortalAccessException access ? access.Remedy : OpenAgain;
            throw new NotAdministratorException(portal.Portal, remedy, failure);
        }
    }

    private static async Task AskAsync(PortalClient portal, CancellationToken cancellationToken)
    {
        var answers = await portal.BatchAsync(Questions, halt: false, cancellationToken).ConfigureAwait(false);
        if (answers.IsDone(0) || answers.IsDone(1)) return;

        foreach (int question in (int[])[0, 1])
        {
            if (answers.GetError(question) is not PortalFeatureException and { } refusal) throw refusal;
        }

        // If the portal's plan has no actions, listing them does not prove that the user is an administrator. But only an administrator may set
        // options, so we set one to its current value.
        var option = answers.GetResult(2, PortalJsonContext.Default.JsonElement);
        var same = new OptionSetParameters(new() { [FingerprintBook.OptionKey] = option.ValueKind == JsonValueKind.String ? option.GetString()! : "" });
        await portal.CallAsync("app.option.set", same, DeploymentJsonContext.Default.OptionSetParameters, PortalJsonContext.Default.JsonElement, cancellationToken).ConfigureAwait(false);
    }
}
