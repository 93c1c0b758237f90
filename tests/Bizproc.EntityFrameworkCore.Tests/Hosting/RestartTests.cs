using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Bizproc.EntityFrameworkCore.Tests.Hosting;

/// <summary>An application that restarts between two calls, with an emulated portal that has installed it once.</summary>
public sealed class RestartTests(PostgreSqlServer server)
{
    private readonly ConcurrentQueue<string> _bodies = [];
    private readonly Work _work = new();
    private readonly FakeLogCollector _log = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_portal_is_known_after_a_restart_and_no_call_is_handled_twice(DatabaseKind kind)
    {
        await using var database = await NotesDatabase.CreateAsync(kind, server);
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        Uri address;
        await using (var before = await StartAsync(database, portal, "http://127.0.0.1:0"))
        {
            address = new Uri(before.Urls.First());
            await portal.InstallAsync(new Uri(address, "/bizproc/install"), cancellationToken: Stop);
            Assert.Equal("3", await RunAsync(portal));
        }

        await using var after = await StartAsync(database, portal, address.GetLeftPart(UriPartial.Authority));
        Assert.Equal("3", await RunAsync(portal));
        Assert.Equal(2, _work.Calls.Count);

        // The first call was accepted before the restart, the second one after it. A new one shows that the others were not only late.
        using var http = new HttpClient();
        foreach (string body in _bodies.ToArray())
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
            using var response = await http.PostAsync(new Uri(address, "/bizproc/sum"), content, Stop);
        }

        Assert.Equal("3", await RunAsync(portal));
        Assert.Equal(3, _work.Calls.Count);
        Assert.Equal(2, _log.Of("Refused").Count);
    }

    [Fact]
    public async Task A_portal_whose_keys_are_lost_is_refused_until_it_installs_the_application_again()
    {
        await using var database = await NotesDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        Uri address;
        await using (var before = await StartAsync(database, portal, "http://127.0.0.1:0"))
        {
            address = new Uri(before.Urls.First());
            await portal.InstallAsync(new Uri(address, "/bizproc/install"), cancellationToken: Stop);
        }

        database.Keys.Delete(recursive: true);
        await using var after = await StartAsync(database, portal, address.GetLeftPart(UriPartial.Authority));
        var refused = await portal.RunAsync(new RunRequest("sum") { Values = new JsonObject { ["one"] = 1, ["other"] = 2 } }, Stop);
        Assert.Equal(503, refused.Handler!.Status);

        await portal.InstallAsync(new Uri(address, "/bizproc/install"), cancellationToken: Stop);

        Assert.Equal("3", await RunAsync(portal));
    }

    private static async Task<string?> RunAsync(EmulatedPortal portal)
    {
        var run = await portal.RunAsync(new RunRequest("sum") { Values = new JsonObject { ["one"] = 1, ["other"] = 2 } }, Stop);
        return (await portal.WaitAsync(run.Id, Stop)).Values.GetProperty("total").GetString();
    }

    private async Task<WebApplication> StartAsync(NotesDatabase database, EmulatedPortal portal, string url)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        builder.Logging.AddProvider(new FakeLoggerProvider(_log));
        builder.Services.AddRoutingCore().AddSingleton(_work).AddDbContext<NotesContext>(database.Configure);
        builder.Services.AddDataProtection().PersistKeysToFileSystem(database.Keys).SetApplicationName("notes");
        builder.Services
            .AddBizproc(options =>
            {
                options.PublicUrl = new Uri("http://127.0.0.1");
                options.ClientId = "app.1";
                options.ClientSecret = TestApplication.ClientSecret;
                options.AuthorizationServer = portal.Address;
                options.AllowPrivatePortals = true;
                options.Limits = new PortalLimits { Burst = 0, MaxAttempts = 3 };
            })
            .AddHandler<Sum, SumHandler>()
            .KeepPortalsIn<NotesContext>();
        var application = builder.Build();
        application.Use(KeepAsync);
        application.UseRouting();
        application.MapBizproc();
        application.MapBizprocInstall();
        await application.StartAsync(Stop);
        application.Services.GetRequiredService<IOptions<BizprocOptions>>().Value.PublicUrl = new Uri(application.Urls.First());
        return application;
    }

    private async Task KeepAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path == "/bizproc/sum")
        {
            context.Request.EnableBuffering();
            using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
            _bodies.Enqueue(await reader.ReadToEndAsync(context.RequestAborted));
            context.Request.Body.Position = 0;
        }

        await next(context);
    }
}
