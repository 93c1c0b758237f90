using Bizproc;
using Shop;

var builder = WebApplication.CreateBuilder(args);
builder.Services
    .AddBizproc(options => builder.Configuration.GetSection("Bizproc").Bind(options))
    .AddActions()
    .AddHandler<RaiseDeal, RaiseDealHandler>()
    .KeepIn("bizproc.db")
    .UpdateAtStartup();

var app = builder.Build();
app.MapBizproc();
app.MapBizprocInstall();
app.MapBizprocSettings<RaiseDeal>(call => Task.FromResult(Results.Content(
    $"<!doctype html><html><head>{call.Script}</head><body><input id=\"by\" value=\"{call.Values.By}\"></body></html>", "text/html; charset=utf-8")));
app.Run();
