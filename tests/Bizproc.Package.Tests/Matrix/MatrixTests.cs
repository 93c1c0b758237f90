using Bizproc.Package.Tests.Support;

namespace Bizproc.Package.Tests.Matrix;

/// <summary>Projects of every setup, built from the packages: each works, or fails with one diagnostic of ours that explains why.</summary>
[Collection(nameof(BuiltProjects))]
public class MatrixTests(BuiltProjects built)
{
    public static TheoryData<string> Projects => [.. AllProjects.All.Select(static project => new TheoryDataRow<string>(project.Name)
    {
        Skip = AllProjects.Built.Contains(project) ? null : "Another of its kind is built at the desk; BIZPROC_TESTS=all builds every one",
    })];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_builds_or_says_why_not(string name)
    {
        var project = AllProjects.All.Single(project => project.Name == name);
        BuildMessage[] messages = [.. built.MessagesOf(project.Path)];

        if (project.IsRefusedByUs)
        {
            var (id, file) = Assert.Single(messages.Select(static message => (message.Id, Path.GetFileName(message.File))).Distinct());
            Assert.StartsWith("BZP", id, StringComparison.Ordinal);
            Assert.DoesNotContain(".g.cs", file, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(project.Says.Order(StringComparer.Ordinal), messages.Select(static message => message.ToString()).Distinct().Order(StringComparer.Ordinal));
        }

        Assert.All(project.Outputs, output => Assert.True(File.Exists(built.PathOf(output)) == project.IsBuilt, $"{output}\n{built.Output}"));
    }

    [Fact]
    public async Task A_host_has_the_actions_of_a_library_and_tests_deploy_both()
    {
        var host = await built.RunAsync(
            "Host/bin/Debug/net10.0/Host.dll", "--Bizproc:PublicUrl", "https://app.example.com", "--Bizproc:ClientId", "app.1", "--Bizproc:ClientSecret", "secret.1");
        host.AssertClean();
        Assert.Equal("own, greet", host.Output.Trim());

        var tests = await built.RunAsync("HostTests/bin/Debug/net10.0/HostTests.dll");
        tests.AssertClean();
        Assert.Equal("own, greet", tests.Output.Trim());
    }

    [Theory]
    [InlineData("SwitchedOn", true)]
    [InlineData("SwitchedOff", false)]
    [InlineData("Cyrillic", true)]
    [InlineData("LongNames", true)]
    public void Generated_files_are_written_where_somebody_asks_for_them_and_generates(string name, bool isGenerated) =>
        Assert.Equal(isGenerated, Directory.Exists(built.PathOf($"{name}/obj/Debug/net10.0/generated/Bizproc.Generators")));
}
