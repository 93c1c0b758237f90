using System.Net;
using System.Text;
using Bizproc.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.AspNetCore.Tests.Mapping;

/// <summary>The mapped endpoints, and the requests that they accept.</summary>
public sealed class MappingTests
{
    private const string Token = "the-application-token-of-the-portal";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/shared", "shared1", 200)]
    [InlineData("/shared?from=portal", "shared2", 200)]
    [InlineData("/SHARED/", "shared1", 200)]
    [InlineData("/shared", "braces", 404)]
    [InlineData("/hooks/{id}/a%20b", "braces", 200)]
    [InlineData("/hooks/7/a%20b", "braces", 404)]
    [InlineData("/bizproc/both", "both", 200)]
    [InlineData("/bizproc/both.robot", "both.robot", 200)]
    [InlineData("/bizproc/both", "both.robot", 404)]
    [InlineData("/bizproc/elsewhere", "elsewhere", 404)]
    public async Task The_code_decides_at_the_paths_of_its_own_action(string path, string code, int status)
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var work = new Work();
        await using var application = await StartAsync(portal, work);
        using var http = new HttpClient();
        string form = $"code={code}&event_token=w&auth[member_id]={portal.MemberId}&auth[application_token]={Token}";

        using var response = await http.PostAsync(
            new Uri(application.Address, path), new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded"), Stop);

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        if (status == 200) await Eventually.TrueAsync(() => work.Calls.Any(call => call.Code == code));
        else Assert.Empty(work.Calls);
    }

    [Fact]
    public async Task What_is_said_of_the_endpoints_is_said_of_each()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartAsync(portal, new Work(), static web => web.MapBizproc().WithMetadata("mine"));

        var endpoints = application.Services.GetRequiredService<EndpointDataSource>().Endpoints;

        Assert.Equal(4, endpoints.Count);
        Assert.All(endpoints, static endpoint => Assert.Contains("mine", endpoint.Metadata));
        Assert.All(endpoints, static endpoint => Assert.StartsWith("Bizproc /", endpoint.DisplayName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_action_without_a_handler_is_named_when_it_starts()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => TestApplication.StartAsync(
            portal,
            static builder => builder
                .AddActions([.. ActionDefinition.GetAll<Mapped.First>(), .. ActionDefinition.GetAll<Mapped.Both>(), .. ActionDefinition.GetAll<Mapped.Elsewhere>()])
                .AddHandler<Mapped.First, Mapped.Handler<Mapped.First>>(),
            services: static services => services.AddSingleton(new Work())));

        Assert.Equal(
            "No handler is registered for activity both (/bizproc/both), robot both.robot (/bizproc/both.robot): add one to the result of AddBizproc, such as AddHandler<MyAction, MyHandler>()",
            failure.Message);
    }

    [Fact]
    public void Without_AddBizproc_it_says_what_is_missing()
    {
        using var application = WebApplication.CreateSlimBuilder().Build();

        Assert.Contains("AddBizproc", Assert.Throws<InvalidOperationException>(() => application.MapBizproc()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_handlers_of_one_action_are_refused()
    {
        var builder = new ServiceCollection().AddBizproc(static _ => { }).AddHandler<Mapped.First, Mapped.Handler<Mapped.First>>();

        var failure = Assert.Throws<InvalidOperationException>(() => builder.AddHandler<Mapped.First, Mapped.Handler<Mapped.First>>());

        Assert.Contains(nameof(Mapped.First), failure.Message, StringComparison.Ordinal);
    }

    private static Task<TestApplication> StartAsync(EmulatedPortal portal, Work work, Action<WebApplication>? map = null) => TestApplication.StartAsync(
        portal,
        static builder => builder
            .AddHandler<Mapped.First, Mapped.Handler<Mapped.First>>()
            .AddHandler<Mapped.Second, Mapped.Handler<Mapped.Second>>()
            .AddHandler<Mapped.Braces, Mapped.Handler<Mapped.Braces>>()
            .AddHandler<Mapped.Both, Mapped.Handler<Mapped.Both>>()
            .AddActions(ActionDefinition.GetAll<Mapped.Elsewhere>()),
        options => (options.MemberId, options.ApplicationToken) = (portal.MemberId, Token),
        services => services.AddSingleton(work),
        map);
}
