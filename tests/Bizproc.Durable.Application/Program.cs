using Bizproc;
using Bizproc.Durable.Application;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Information).AddSimpleConsole(static options => options.SingleLine = true);
var settings = builder.Configuration;
builder.Services.AddSingleton(new Journal(settings["Journal"]!));
var bizproc = builder.Services
    .AddBizproc(options =>
    {
        settings.GetSection("Bizproc").Bind(options);
        options.AllowPrivatePortals = true;
    })
    .AddActions()
    .AddHandler<Twice, TwiceHandler>()
    .AddHandler<Deadly, DeadlyHandler>()
    .UpdateAtStartup();

if (settings["Bizproc:Durable:PostgreSql"] is { } postgreSql) bizproc.KeepInPostgreSql(postgreSql);
else bizproc.KeepIn("bizproc.db");
PowerCut.Arrange(builder.Services, settings["PowerCut"]);

var application = builder.Build();
application.MapBizproc();
await application.StartAsync();
Console.WriteLine("ready");
await application.WaitForShutdownAsync();
