using Bizproc;
using KeptApplication;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services
    .AddBizproc(options => builder.Configuration.GetSection("Bizproc").Bind(options))
    .AddActions()
    .AddHandler<Brew, BrewHandler>()
    .KeepIn("bizproc.db")
    .UpdateAtStartup();

var app = builder.Build();
app.MapBizproc();
app.MapBizprocInstall();
app.Run();
