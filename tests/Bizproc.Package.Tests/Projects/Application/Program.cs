using Application;
using Bizproc;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddHealthChecks().AddBizproc();
builder.Services
    .AddBizproc(options =>
    {
        // One by one: the generator of bindings, which stands in for reflection here, warns of Calls.TimeZone.
        var section = builder.Configuration.GetSection("Bizproc");
        options.PublicUrl = section.GetValue<Uri>("PublicUrl");
        options.AuthorizationServer = section.GetValue<Uri>("AuthorizationServer");
        options.ClientId = section["ClientId"];
        options.ClientSecret = section["ClientSecret"];
    })
    .AddActions()
    .AddHandler<GreetClient, GreetClientHandler>()
    .UpdateAtStartup();

var app = builder.Build();
app.MapBizproc();
app.MapBizprocInstall();
app.MapHealthChecks("/health");
app.Run();
