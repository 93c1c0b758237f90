namespace Bizproc.Tool.Tests.Support;

/// <summary>A small application in a folder of its own, which builds in seconds: it references the built assemblies.</summary>
internal sealed class GreeterProject : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private GreeterProject()
    {
    }

    /// <summary>Gets the folder.</summary>
    public string Folder => _folder.Path;

    private string Source => Path.Join(Folder, "Program.cs");

    /// <summary>Writes the project.</summary>
    public static GreeterProject Create()
    {
        var project = new GreeterProject();
        string built = AppContext.BaseDirectory;
        string configuration = built.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        string generator = Directory.GetFiles(Path.Join(RepositoryFolder.Root, "src", "Bizproc.Generators", "bin", configuration), "Bizproc.Generators.dll", SearchOption.AllDirectories)[0];
        File.WriteAllText(Path.Join(project.Folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Join(project.Folder, "Directory.Packages.props"), "<Project />");
        File.WriteAllText(Path.Join(project.Folder, "Greeter.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{built}Bizproc.dll" />
                <Reference Include="{built}Bizproc.AspNetCore.dll" />
                <Reference Include="{built}Polly.Core.dll" />
                <Analyzer Include="{generator}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(project.Source, """
            using Bizproc;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddBizproc(options => builder.Configuration.GetSection("Bizproc").Bind(options)).AddActions().AddHandler<GreetClient, GreetClientHandler>();
            var application = builder.Build();
            application.MapBizproc();
            application.MapBizprocInstall();
            application.Run();

            [BizprocRobot("greet_client", Name = "Greet the client", Description = "Greets a client by name")]
            public sealed partial class GreetClient
            {
                [BizprocProperty(Name = "Client")]
                public required string Client { get; init; }

                [BizprocReturnProperty(Name = "Greeting")]
                public string? Greeting { get; set; }
            }

            public sealed class GreetClientHandler : IBizprocHandler<GreetClient>
            {
                public Task HandleAsync(GreetClient action, BizprocCall call, CancellationToken cancellationToken)
                {
                    action.Greeting = $"Hello, {action.Client}!";
                    return Task.CompletedTask;
                }
            }
            """);
        return project;
    }

    /// <summary>Changes the source.</summary>
    public void Change(string from, string to)
    {
        string text = File.ReadAllText(Source);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(Source, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
