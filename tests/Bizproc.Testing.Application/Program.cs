using Bizproc;
using Bizproc.Testing.Application;

var builder = WebApplication.CreateBuilder(args);
string fault = builder.Configuration["Fault"] ?? "";
if (fault == "start") throw new InvalidOperationException("The shop has no shelf");

builder.Logging.ClearProviders();
if (builder.Configuration["Empty"] == "true")
{
    await using var empty = builder.Build();
    empty.MapGet("/", static () => "empty");
    await empty.RunAsync();
    return;
}

builder.Services.AddSingleton<Shop>();
var bizproc = builder.Services
    .AddBizproc(options => builder.Configuration.GetSection("Bizproc").Bind(options))
    .AddActions()
    .AddHandler<RaiseDeal, RaiseDealHandler>()
    .AddHandler<Break, BreakHandler>()
    .UpdateAtStartup();
if (builder.Configuration["Keep"] == "file") bizproc.KeepIn("bizproc.db");

var app = builder.Build();
if (fault == "server")
{
    app.Use((context, next) => context.Request.Path.StartsWithSegments("/bizproc/install", StringComparison.Ordinal)
        ? throw new InvalidOperationException("The cupboard is locked")
        : next(context));
}

if (fault == "handlers")
{
    app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments("/bizproc/raise_deal", StringComparison.Ordinal)) return next(context);

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}

app.MapBizproc();
if (fault != "page") app.MapBizprocInstall(builder.Configuration["InstallPath"] ?? "/bizproc/install");
app.MapGet("/", static (Shop shop) => shop.Name);
await app.RunAsync();
