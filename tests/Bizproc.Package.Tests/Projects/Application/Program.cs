using Application;
using Bizproc;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddHealthChecks().AddBizproc();
builder.Services
    .AddBizproc(options => builder.Configuration.GetSection("Bizproc").Bind(options))
    .AddActions()
    .AddHandler<GreetClient, GreetClientHandler>()
    .UpdateAtStartup();

var app = builder.Build();
app.MapBizproc();
app.MapBizprocInstall();
app.MapHealthChecks("/health");
app.Run();
