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
app.Run();
