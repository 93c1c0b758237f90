using Application._1.Actions;
using Application._1.Handlers;
using Bizproc;

namespace Application._1;

/// <summary>The web application. Portals install it, and call its actions.</summary>
public static class ActionServer
{
    /// <summary>Creates the application without starting it.</summary>
    /// <param name="args">Settings, such as <c>--Bizproc:PublicUrl https://app.example.com</c>.</param>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks().AddBizproc();
        builder.Services
            .AddBizproc(options => builder.Configuration.GetSection("Bizproc").Bind(options))
            .AddActions()
            .AddHandler<GreetClient, GreetClientHandler>()
            .KeepIn("bizproc.db")
            .UpdateAtStartup();

        var application = builder.Build();
        application.MapBizproc();
        application.MapBizprocInstall();
        application.MapHealthChecks("/health", new() { ResponseWriter = BizprocHealthWriter.WriteAsync });

        // A page for browsers. Portals only send POST requests.
        application.MapGet("/", () => $"It works. Actions: {string.Join(", ", BizprocActions.All)}. State of the portals: /health");
        return application;
    }
}
