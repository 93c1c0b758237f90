using System.Net;
using Bizproc.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.Tests.Portal;

public class TimeLimitTests
{
    [Fact]
    public async Task A_renewal_that_nobody_answers_ends_with_the_limit_of_a_request()
    {
        using var http = new HttpClient(new SilentServer()) { Timeout = Timeout.InfiniteTimeSpan };
        var client = new PortalClient(http, new PortalOptions
        {
            Portal = new Uri("https://portal.example.com"),
            AccessToken = StubPortal.Token,
            PublicUrl = new Uri("https://app.example.com"),
            RefreshToken = "r3fresh/T0ken&4567890",
            Application = new ApplicationCredentials("app.id", "s3cret/0f&the/app"),
            Limits = new PortalLimits { MaxAttempts = 1, Burst = 0, Timeout = TimeSpan.FromSeconds(1) },
        });

        var late = await Assert.ThrowsAsync<TaskCanceledException>(
            () => client.CallAsync("profile", "{}"u8.ToArray(), TestJson.Default.JsonElement, TestContext.Current.CancellationToken));

        Assert.Equal("oauth/token got no answer within 1 second", late.Message);
        Assert.IsType<TimeoutException>(late.InnerException);
    }

    [Fact]
    public async Task Who_gives_up_is_not_told_of_a_limit()
    {
        using var http = new HttpClient(new SilentServer());
        using var stop = new CancellationTokenSource();
        var authorization = new AuthorizationClient(http, new ApplicationCredentials("app.id", "s3cret/0f&the/app"), TimeSpan.FromMinutes(5));

        var asking = authorization.AskAsync("r3fresh/T0ken&4567890", stop.Token);
        await stop.CancelAsync();

        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.IsNotType<TimeoutException>(canceled.InnerException);
    }

    [Fact]
    public void The_clients_of_a_host_have_no_limit_of_their_own_that_could_be_shorter()
    {
        using var provider = new ServiceCollection().AddBizproc(static _ => { }).Services.BuildServiceProvider();

        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(PortalClientFactory.HttpClientName);

        Assert.Equal(Timeout.InfiniteTimeSpan, http.Timeout);
    }

    /// <summary>A portal whose tokens have all expired, and an authorisation server that says nothing.</summary>
    private sealed class SilentServer : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            bool isPortal = request.RequestUri!.AbsolutePath.StartsWith("/rest/", StringComparison.Ordinal);
            if (!isPortal) await Task.Delay(Timeout.Infinite, cancellationToken);

            return new HttpResponseMessage(HttpStatusCode.Unauthorized)
            {
                RequestMessage = request,
                Content = new StringContent("""{"error":"expired_token","error_description":"The access token provided has expired."}"""),
            };
        }
    }
}
