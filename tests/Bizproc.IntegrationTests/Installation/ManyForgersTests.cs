using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.IntegrationTests.Installation;

/// <summary>A sender with many posts that prove nothing delays only itself.</summary>
public sealed class ManyForgersTests : IAsyncLifetime
{
    private readonly SlowServer _server = new();
    private EmulatedPortal _portal = null!;
    private InstallingApplication _application = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        _application = await InstallingApplication.StartAsync(
            _portal, services: services => services.AddHttpClient("Bizproc").AddHttpMessageHandler(() => _server));
    }

    [Fact]
    public async Task An_installation_gets_through_in_five_seconds_beside_a_hundred_forged_ones()
    {
        var form = await _application.CaptureAsync(_portal);
        _server.Pause = TimeSpan.FromSeconds(1);
        Task<InstallAnswer>[] forged = [.. Enumerable.Range(0, 100).Select(number => _application.PostAsync(Forged(form, number)))];
        await Eventually.TrueAsync(() => _server.Asked > 0);
        long start = Stopwatch.GetTimestamp();

        var answer = await _application.PostAsync(form).WithinLimitAsync();

        Assert.True(answer.Finishes);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.All(await Task.WhenAll(forged), static forgery => Assert.Equal(HttpStatusCode.Forbidden, forgery.Status));
    }

    [Fact]
    public async Task What_was_refused_once_is_refused_without_asking()
    {
        var form = Forged(await _application.CaptureAsync(_portal), number: 1);
        var first = await _application.PostAsync(form);

        var again = await _application.PostAsync(form);

        Assert.Equal((HttpStatusCode.Forbidden, first.Text, 1), (again.Status, again.Text, _server.Asked));
    }

    [Fact]
    public async Task A_sender_of_whom_much_was_refused_has_to_wait_and_the_server_is_not_asked()
    {
        const int Posts = 200;
        var form = await _application.CaptureAsync(_portal);
        List<HttpStatusCode> answers = [];
        for (int number = 0; number < Posts; number++) answers.Add((await _application.PostAsync(Forged(form, number))).Status);

        Assert.Equal(HttpStatusCode.Forbidden, answers[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.InRange(_server.Asked, 100, Posts - 1);
        Assert.Equal(_server.Asked, answers.Count(static answer => answer == HttpStatusCode.Forbidden));
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _portal.DisposeAsync();
        _server.Dispose();
    }

    private static PostedForm Forged(PostedForm form, int number) => form.With("REFRESH_ID", $"0123456789abcdef0123456789abcdef{number}");

    /// <summary>An authorisation server that answers slowly.</summary>
    private sealed class SlowServer : DelegatingHandler
    {
        private int _asked;

        public TimeSpan Pause { get; set; }

        public int Asked => Volatile.Read(ref _asked);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.RequestUri!.AbsolutePath.StartsWith("/oauth/", StringComparison.Ordinal)) return await base.SendAsync(request, cancellationToken);

            Interlocked.Increment(ref _asked);
            await Task.Delay(Pause, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
