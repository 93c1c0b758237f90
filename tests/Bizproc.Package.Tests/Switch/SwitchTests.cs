using Bizproc.Package.Tests.Support;

namespace Bizproc.Package.Tests.Switch;

/// <summary><c>BizprocGenerator</c>, the property of a project that turns generator and analyzers off.</summary>
public class SwitchTests(PackageFeed feed)
{
    [Fact]
    public async Task Switched_off_nothing_is_generated_and_nothing_reported()
    {
        string folder = feed.Copy("Switch");
        string generated = Path.Join(folder, "Generated", "Bizproc.Generators");

        var off = await DotnetCommand.RunAsync(folder, "build", "-p:BizprocGenerator=false");
        off.AssertClean();
        Assert.False(Directory.Exists(generated));

        var on = await DotnetCommand.RunAsync(folder, "build", "--no-restore", "--no-incremental");
        Assert.Equal(1, on.ExitCode);
        Assert.Contains("error BZP0105", on.Output, StringComparison.Ordinal);
        on.AssertAnalyzersWork();
        Assert.True(Directory.Exists(generated));
    }
}
