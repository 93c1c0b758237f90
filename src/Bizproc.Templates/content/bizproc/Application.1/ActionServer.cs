using Application._1.Actions;
using Application._1.Handlers;
using Bizproc;

namespace Application._1;

/// <summary>The application: portals install it, and call its actions.</summary>
public static class ActionServer
{
    /// <summary>Makes it, without starting it.</summary>
    /// <param name="args">Settings, such as <c>--Bizproc:PublicUrl https://app.example.com</c>.</param>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks().AddBizproc();
        builder.Services
            .AddBizproc(options => builder.Configuration.GetSection("Bizproc").Bind(options))
            .AddActions()
            .AddHandler<GreetClient, GreetClientHandler>()
            .UpdateAtStartup();

        var application = builder.Build();
        application.MapBizproc();
        application.MapBizprocInstall();
        application.MapHealthChecks("/health", new() { ResponseWriter = BizprocHealthWriter.WriteAsync });

        // A page for browsers: portals post, and a browser gets.
        application.MapGet("/", () => $"It works. Actions: {string.Join(", ", BizprocActions.All)}. How the portals stand: /health");
        return application;
    }
}
