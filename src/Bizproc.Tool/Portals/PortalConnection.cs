using Bizproc.Emulator.Programs;
using Bizproc.Portal.Renewal;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Portals;

/// <summary>A client of the portal that the command line names.</summary>
internal sealed class PortalConnection : IDisposable
{
    /// <summary>A person waits for the answer.</summary>
    private static readonly PortalLimits Patience = new() { Timeout = WaitNotes.Limit, MaxAttempts = 3, MaxDelay = TimeSpan.FromSeconds(10) };

    private readonly HttpClient _http;

    private PortalConnection(HttpClient http, PortalClient client, PortalSecrets secrets)
    {
        _http = http;
        Client = client;
        Secrets = secrets;
    }

    /// <summary>Gets the client.</summary>
    public PortalClient Client { get; }

    /// <summary>Gets the secrets, which nothing that is shown or written may contain.</summary>
    public PortalSecrets Secrets { get; }

    /// <summary>Opens a connection. If there is only a refresh token, it asks for an access token first.</summary>
    /// <param name="target">The portal.</param>
    /// <param name="console">Receives notes while the portal does not answer.</param>
    /// <param name="stop">Cancels the operation.</param>
    /// <exception cref="ToolException">There are no secrets, or they cannot be used.</exception>
    public static async Task<PortalConnection> OpenAsync(PortalTarget target, ToolConsole console, CancellationToken stop)
    {
        var store = target.KeepsTokens ? TokenFile.OpenOwn() : null;
        var kept = store is null ? null : await store.LoadAsync(target.Address, stop).ConfigureAwait(false);
        var secrets = PortalSecrets.Read(target, kept);
        var sender = new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(10) };
        console.Waits = new WaitNotes(sender, Patience.MaxAttempts, console.Note, TimeProvider.System);
        var http = new HttpClient(console.Waits);
        try
        {
            if (secrets.Token is null)
            {
                secrets = await RenewAsync(http, secrets, stop).ConfigureAwait(false);
                if (store is not null) await store.SaveAsync(target.Address, new PortalTokens(secrets.Token!, secrets.RefreshToken), CancellationToken.None).ConfigureAwait(false);
            }

            var options = new PortalOptions
            {
                Portal = target.Address,
                AccessToken = secrets.Token!,
                PublicUrl = target.PublicUrl ?? PortalTarget.NobodysUrl,
                UserId = target.UserId,
                RefreshToken = secrets.RefreshToken,
                Application = secrets.Application,
                Tokens = store,
                Limits = Patience,
                Values = new TargetValues(target),
            };
            return new PortalConnection(http, new PortalClient(http, options), secrets);
        }
        catch (ArgumentException wrong)
        {
            http.Dispose();
            throw new ToolException(WithoutParameter(wrong), cause: wrong);
        }
        catch
        {
            http.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Gets the message of an exception without the name of a parameter, which a person did not write.</summary>
    internal static string WithoutParameter(ArgumentException wrong)
    {
        int parameter = wrong.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return parameter > 0 ? wrong.Message[..parameter] : wrong.Message;
    }

    private static async Task<PortalSecrets> RenewAsync(HttpClient http, PortalSecrets secrets, CancellationToken stop)
    {
        var answer = await new AuthorizationClient(http, secrets.Application!, Patience.Timeout).AskAsync(secrets.RefreshToken!, stop).ConfigureAwait(false);
        return secrets with { Token = answer.AccessToken, RefreshToken = answer.RefreshToken ?? secrets.RefreshToken };
    }
}
