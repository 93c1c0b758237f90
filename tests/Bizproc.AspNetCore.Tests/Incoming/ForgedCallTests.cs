using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bizproc.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.AspNetCore.Tests.Incoming;

/// <summary>A sender that is not the portal is refused, with one line in the log, and cannot make the application send a request.</summary>
public sealed class ForgedCallTests
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>The fault, the expected status, and the change that turns a valid call into it.</summary>
    public static TheoryData<string, int, Func<string, string>> Forgeries => new()
    {
        { "wrong token", 403, static form => With(form, "auth[application_token]", "00000000000000000000000000000000") },
        { "empty token", 403, static form => With(form, "auth[application_token]", "") },
        { "no token", 403, static form => Without(form, "auth[application_token]") },
        { "token as a list", 403, static form => With(Without(form, "auth[application_token]"), "auth[application_token][0]", "x") },
        { "unknown portal", 403, static form => With(form, "auth[member_id]", "ffffffffffffffffffffffffffffffff") },
        { "no portal", 403, static form => With(Without(form, "auth[member_id]"), "auth[application_token]", "00000000000000000000000000000000") },
        { "nothing of auth", 403, static form => string.Join('&', form.Split('&').Where(static part => !part.StartsWith("auth", StringComparison.Ordinal))) },
        { "foreign endpoint", 403, static form => With(form, "auth[client_endpoint]", "https://evil.example.com/rest/") },
        { "endpoint at another port", 403, static form => With(form, "auth[client_endpoint]", "http://127.0.0.1:9/rest/") },
        { "endpoint that is none", 403, static form => With(form, "auth[client_endpoint]", "evil") },
        { "undeclared code", 404, static form => With(form, "code", "other") },
        { "code in another case", 404, static form => With(form, "code", "SUM") },
        { "no code", 400, static form => Without(form, "code") },
        { "no event token", 400, static form => Without(form, "event_token") },
        { "empty", 400, static _ => "" },
        { "no form at all", 400, static _ => "{\"code\":\"sum\"}" },
        { "too many fields", 400, static form => form + string.Concat(Enumerable.Range(0, 2_000).Select(static i => $"&a{i}=")) },
        { "too deep", 400, static form => form + "&a[b][c][d][e][f][g][h][i][j]=1" },
        { "too long a value", 413, static form => form + "&a=" + new string('x', 256 * 1024 + 1) },
        { "too long", 413, static form => form + string.Concat(Enumerable.Repeat("&a=" + new string('x', 200_000), 6)) },
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Forgeries), DisableDiscoveryEnumeration = true)]
    public async Task It_is_refused_and_reaches_nobody(string name, int status, Func<string, string> forge)
    {
        await using var scene = await Scene.StartAsync();
        string right = await scene.CallAsync();
        int requests = scene.Requests.Count;
        int lines = scene.Refusals;

        using var response = await scene.PostAsync(forge(right));

        Assert.Equal((name, status), (name, (int)response.StatusCode));
        Assert.InRange((await response.Content.ReadAsStringAsync(Stop)).Length, 1, 80);
        Assert.Equal((requests, lines + 1, 1), (scene.Requests.Count, scene.Refusals, scene.Work.Calls.Count));
    }

    [Fact]
    public async Task A_call_that_comes_twice_runs_once()
    {
        await using var scene = await Scene.StartAsync();
        string right = await scene.CallAsync();
        int requests = scene.Requests.Count;

        using var response = await scene.PostAsync(right);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal((requests, 1, 1), (scene.Requests.Count, scene.Refusals, scene.Work.Calls.Count));
    }

    [Fact]
    public async Task Without_a_member_id_the_application_token_of_the_one_portal_is_enough()
    {
        await using var scene = await Scene.StartAsync();
        string right = await scene.CallAsync();

        using var response = await scene.PostAsync(With(Without(right, "auth[member_id]"), "event_token", "another|A1|step"));

        Assert.Equal((HttpStatusCode.OK, 0), (response.StatusCode, scene.Refusals));
        await Eventually.TrueAsync(() => scene.Work.Calls.Count == 2);
    }

    [Fact]
    public async Task Another_portals_token_opens_nothing()
    {
        await using var scene = await Scene.StartAsync();
        await using var other = await EmulatedPortal.StartAsync(Stop);
        string right = await scene.CallAsync();
        var store = scene.Application.Services.GetRequiredService<IPortalStore>();
        var known = await store.FindAsync(scene.Portal.MemberId, Stop);
        await store.PutAsync(known! with { MemberId = other.MemberId, Portal = other.Address, ApplicationToken = "the-token-of-the-other-portal" });

        using var response = await scene.PostAsync(With(right, "auth[application_token]", "the-token-of-the-other-portal"));

        Assert.Equal((HttpStatusCode.Forbidden, 1), (response.StatusCode, scene.Refusals));
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=x", HttpStatusCode.BadRequest)]
    public async Task Another_kind_of_body_is_refused(string contentType, HttpStatusCode status)
    {
        await using var scene = await Scene.StartAsync();
        string right = await scene.CallAsync();

        using var response = await scene.PostAsync(right, contentType);

        Assert.Equal((status, 1), (response.StatusCode, scene.Refusals));
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_cut_off_at_the_limit()
    {
        await using var scene = await Scene.StartAsync();
        await scene.CallAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, scene.Url);
        request.Content = new ByteArrayContent(new byte[1024 * 1024 + 1]);
        request.Headers.TransferEncodingChunked = true;
        request.Content.Headers.ContentType = new(Form);

        using var response = await scene.Http.SendAsync(request, Stop);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, 1), (response.StatusCode, scene.Refusals));
    }

    [Fact]
    public async Task Whoever_looks_whether_the_address_is_there_is_told()
    {
        await using var scene = await Scene.StartAsync();
        using var look = new HttpRequestMessage(HttpMethod.Head, scene.Url);

        using var read = await scene.Http.GetAsync(scene.Url, Stop);
        using var looked = await scene.Http.SendAsync(look, Stop);
        using var put = await scene.Http.PutAsync(scene.Url, new StringContent("a=b"), Stop);
        using var deleted = await scene.Http.DeleteAsync(scene.Url, Stop);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (read.StatusCode, looked.StatusCode));
        Assert.Equal("This address receives calls of Bitrix24.", await read.Content.ReadAsStringAsync(Stop));
        Assert.True(read.Headers.CacheControl!.NoStore);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, HttpStatusCode.MethodNotAllowed), (put.StatusCode, deleted.StatusCode));
        Assert.Empty(scene.Work.Calls);
    }

    [Fact]
    public async Task The_first_call_of_a_portal_must_prove_itself_and_a_forged_one_closes_nothing()
    {
        await using var scene = await Scene.StartAsync();
        string form = $"code=sum&event_token=w%7CA1%7Cx&use_subscription=Y&auth[member_id]={scene.Portal.MemberId}"
            + $"&auth[client_endpoint]={Uri.EscapeDataString(scene.Portal.Address + "rest/")}&auth[application_token]=mine&auth[refresh_token]=stolen-or-made-up";

        using var forged = await scene.PostAsync(form);

        Assert.Equal((HttpStatusCode.Forbidden, 1), (forged.StatusCode, scene.Requests.Count));
        Assert.Null(await scene.Application.Services.GetRequiredService<IPortalStore>().FindAsync(scene.Portal.MemberId, Stop));

        // The portal itself proves what the forger could not, once the pause is over.
        var call = scene.CallAsync();
        await scene.Time.TimerStarted.WithinLimitAsync();
        await Eventually.TrueAsync(() => call.IsCompleted, () => scene.Time.Advance(TimeSpan.FromSeconds(1)));

        await call;
        Assert.Single(scene.Work.Calls);
    }

    private static string With(string form, string name, string value) => $"{Without(form, name)}&{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";

    private static string Without(string form, string name) => string.Join('&', form.Split('&').Where(field => Uri.UnescapeDataString(field.Split('=')[0]) != name));

    /// <summary>A portal, an application that it knows, and a way to post to the application as anybody can.</summary>
    private sealed class Scene : IAsyncDisposable
    {
        private Scene(EmulatedPortal portal, TestApplication application, Work work, CountedRequests requests, ManualTime time)
        {
            Portal = portal;
            Application = application;
            Work = work;
            Requests = requests;
            Time = time;
        }

        public EmulatedPortal Portal { get; }

        public TestApplication Application { get; }

        public Work Work { get; }

        public CountedRequests Requests { get; }

        public ManualTime Time { get; }

        public HttpClient Http { get; } = new();

        public Uri Url => new(Application.Address, "/bizproc/sum");

        public int Refusals => Application.Log.Lines.Count(static line => line.Is("Refused"));

        public static async Task<Scene> StartAsync()
        {
            var portal = await EmulatedPortal.StartAsync(Stop);
            var work = new Work();
            var requests = new CountedRequests();
            var time = new ManualTime();
            var application = await TestApplication.StartAsync(portal, static builder => builder.AddHandler<Sum, SumHandler>(), services: services =>
            {
                services.AddSingleton<TimeProvider>(time);
                services.AddSingleton(work);
                services.AddHttpClient("Bizproc").AddHttpMessageHandler(() => requests);
            });
            await application.DeployAsync(portal);
            return new Scene(portal, application, work, requests, time);
        }

        /// <summary>Lets the portal call, and returns the form.</summary>
        public async Task<string> CallAsync()
        {
            var run = await Portal.RunAsync(new RunRequest("sum") { Values = new JsonObject { ["one"] = 1 } }, Stop);
            Assert.Equal(200, run.Handler!.Status);
            await Portal.WaitAsync(run.Id, Stop);
            return run.Form;
        }

        public Task<HttpResponseMessage> PostAsync(string form, string contentType = Form)
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(form));
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            return Http.PostAsync(Url, content, Stop);
        }

        public async ValueTask DisposeAsync()
        {
            Http.Dispose();
            await Application.DisposeAsync();
            await Portal.DisposeAsync();
        }
    }
}
