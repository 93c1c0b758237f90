using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.Benchmarks.Receiving;

/// <summary>A server with two endpoints: one that only reads a form, and one of an action.</summary>
internal sealed class AcceptingApplication : IAsyncDisposable
{
    public const string Empty = "/empty";
    public const string Handler = "/bizproc/note";

    private readonly WebApplication _application;

    private AcceptingApplication(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    public static async Task<AcceptingApplication> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services
            .AddBizproc(static options =>
                (options.PublicUrl, options.ClientId, options.ClientSecret) = (new Uri("https://app.example.com"), "unused", "unused"))
            .AddHandler<Note, NoteHandler>();
        var application = builder.Build();
        application.UseRouting();
        application.MapPost(Empty, static async context => await context.Request.ReadFormAsync());
        application.MapBizproc();
        await application.Services.GetRequiredService<IPortalStore>().TrySaveAsync(
            new InstalledPortal
            {
                MemberId = CallForm.MemberId,
                Portal = new Uri("https://example.bitrix24.com/"),
                Tokens = new PortalTokens("unused"),
                ApplicationToken = CallForm.ApplicationToken,
            },
            CancellationToken.None);
        await application.StartAsync();
        return new AcceptingApplication(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
