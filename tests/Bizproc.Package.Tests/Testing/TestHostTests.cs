using Bizproc.Package.Tests.Support;

namespace Bizproc.Package.Tests.Testing;

/// <summary>Tests that a user writes from the documentation: an application, and its tests with <c>Bizproc.Testing</c>.</summary>
public class TestHostTests(PackageFeed feed)
{
    [Fact]
    public async Task The_tests_of_an_application_pass_on_the_packages()
    {
        feed.Copy("Shop", "tested/Shop");
        string folder = feed.Copy("ShopTests", "tested/ShopTests");

        var built = await DotnetCommand.RunAsync(folder, "build");
        built.AssertClean();

        // No solution is above, and the current directory is not that of the tests.
        var tested = await DotnetCommand.RunAsync(Path.GetTempPath(), "exec", Path.Join(folder, "bin", "Debug", "net10.0", "ShopTests.dll"));

        tested.AssertClean();
        Assert.Matches(@"(succeeded|passed|Passed): +3\b|Total: 3, Errors: 0, Failed: 0", tested.Output);
    }
}
