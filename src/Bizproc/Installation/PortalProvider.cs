using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>Makes the client of the configured portal, once.</summary>
internal sealed class PortalProvider
{
    /// <summary>The name under which the factory keeps the library's HTTP client.</summary>
    public const string HttpClientName = "Bizproc";

    private readonly Lazy<PortalClient?> _client;

    public PortalProvider(
        IHttpClientFactory http,
        IOptions<BizprocOptions> options,
        TimeProvider time,
        ILogger<PortalProvider> logger,
        ITokenStore? tokens = null,
        IPortalValues? values = null)
    {
        _client = new Lazy<PortalClient?>(() => Make(options.Value));

        PortalClient? Make(BizprocOptions given)
        {
            if (given.Portal is null) return null;
            if (tokens is null && !string.IsNullOrEmpty(given.RefreshToken)) logger.TokensInMemory();

            return new PortalClient(http.CreateClient(HttpClientName), new PortalOptions
            {
                Portal = given.Portal,
                AccessToken = given.AccessToken!,
                RefreshToken = given.RefreshToken,
                Application = ApplicationOf(given),
                Tokens = tokens,
                PublicUrl = given.PublicUrl!,
                UserId = given.UserId,
                Values = values,
                Limits = given.Limits,
                Time = time,
            });
        }
    }

    /// <summary>The client; <see langword="null"/> where no portal is configured.</summary>
    public IPortalClient? Portal => _client.Value;

    private static ApplicationCredentials? ApplicationOf(BizprocOptions options)
    {
        if (string.IsNullOrEmpty(options.ClientId)) return null;

        var application = new ApplicationCredentials(options.ClientId, options.ClientSecret!);
        return options.AuthorizationServer is null ? application : application with { AuthorizationServer = options.AuthorizationServer };
    }
}
