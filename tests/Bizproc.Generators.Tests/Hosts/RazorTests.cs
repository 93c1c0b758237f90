using System.Text.Json;

namespace Bizproc.Generators.Tests.Hosts;

/// <summary>A real build with Razor's generator, in which the build decides on the paths of generated files.</summary>
public class RazorTests
{
    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task What_stands_in_a_razor_file_is_reported_where_it_is_written(string areWritten)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromMinutes(5));
        using var host = new HostProject(
            $"""
            <EnableNETAnalyzers>false</EnableNETAnalyzers>
            <EmitCompilerGeneratedFiles>{areWritten}</EmitCompilerGeneratedFiles>
            <WarningsNotAsErrors>BZP0009</WarningsNotAsErrors>
            """,
            """<FrameworkReference Include="Microsoft.AspNetCore.App" />""");
        host.Write("Host.csproj", host.Read("Host.csproj").Replace("\"Microsoft.NET.Sdk\"", "\"Microsoft.NET.Sdk.Razor\"", StringComparison.Ordinal));
        host.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.BZP0009.severity = warning\n");
        host.Write("Page.razor", """
            <p>Hello</p>
            @code {
                public const string Title = "From Razor";

                [BizprocRobot("inner", Name = "Inner")] public partial class Inner { }
            }
            """);
        host.Write("Actions.cs", """
            namespace Host;

            [BizprocActivity("seen", Name = "Seen")]
            public partial class Seen { [BizprocProperty(Name = "Text")] public string? Text { get; init; } }

            [BizprocActivity("unseen", Name = Page.Title)]
            public partial class Unseen { public static Task Update(IPortalClient portal) => UpdateAsync(portal); }
            """);

        await host.RunAsync(timeout.Token, "build", "-nodeReuse:false", "-nologo", "-verbosity:quiet");

        using var log = JsonDocument.Parse(host.Read("build.sarif"));
        var places = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(static result => result.GetProperty("ruleId").GetString()!.StartsWith("BZP000", StringComparison.Ordinal))
            .Select(static result => result.GetProperty("locations")[0].GetProperty("physicalLocation"))
            .Select(static place => $"{Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString())} {place.GetProperty("region").GetProperty("startLine").GetInt32()}");
        Assert.Equal(["Actions.cs 6", "Page.razor 5"], places.Order(StringComparer.Ordinal));
    }
}
