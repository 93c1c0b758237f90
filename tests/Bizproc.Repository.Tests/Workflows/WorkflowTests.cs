using Bizproc.Repository.Tests.Support;

namespace Bizproc.Repository.Tests.Workflows;

public class WorkflowTests
{
    private const string Right = """
        name: example
        on: push
        permissions: {}
        concurrency:
          group: example
        jobs:
          test:
            runs-on: ubuntu-24.04
            timeout-minutes: 10
            permissions:
              contents: read
            steps:
              - name: Check out
                uses: actions/checkout@0123456789abcdef0123456789abcdef01234567 # v7.0.1
                with:
                  persist-credentials: false
              - name: Test
                run: dotnet test
        """;

    public static TheoryData<string> Files =>
        [.. RepositoryFiles.Find(".yml", ".yaml").Where(static file => file.StartsWith(".github/workflows/", StringComparison.Ordinal))];

    [Fact]
    public void The_workflows_that_contributors_and_releases_rely_on_are_there()
    {
        string[] expected = ["ci", "codeql", "compilers", "dependency-review", "nightly", "packages", "release"];

        Assert.Equal(expected, Files.Select(static row => Path.GetFileNameWithoutExtension(row.Data)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_workflow_is_valid_and_asks_for_no_more_than_it_needs(string file) =>
        Assert.Empty(new Workflow(file, RepositoryFiles.Read(file)).FindFaults());

    [Fact]
    public void The_example_of_a_right_workflow_has_no_fault() => Assert.Empty(new Workflow("example.yml", Right).FindFaults());

    [Theory]
    [InlineData("permissions: {}", "permissions: write-all", "permissions")]
    [InlineData("    permissions:\n      contents: read\n", "", "no permissions of its own")]
    [InlineData("      contents: read\n", "      contents: admin\n", "neither read, write nor none")]
    [InlineData("    timeout-minutes: 10\n", "", "timeout-minutes")]
    [InlineData("timeout-minutes: 10", "timeout-minutes: 600", "timeout-minutes")]
    [InlineData("concurrency:\n  group: example\n", "", "concurrency")]
    [InlineData("0123456789abcdef0123456789abcdef01234567", "v7", "40 hex digits")]
    [InlineData(" # v7.0.1", "", "40 hex digits")]
    [InlineData("ubuntu-24.04", "ubuntu-latest", "changes without a commit")]
    [InlineData("persist-credentials: false", "fetch-depth: 0", "persist-credentials")]
    [InlineData("run: dotnet test", "run: echo ${{ github.event.issue.title }}", "'env'")]
    [InlineData("      - name: Test\n        run: dotnet test", "      - name: Test", "either 'run' or 'uses'")]
    public void A_fault_of_a_workflow_is_found(string right, string wrong, string expected)
    {
        string normal = Right.Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.Contains(right, normal, StringComparison.Ordinal);

        var faults = new Workflow("example.yml", normal.Replace(right, wrong, StringComparison.Ordinal)).FindFaults();

        Assert.Contains(expected, Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workflow_that_is_not_valid_fails_with_its_line()
    {
        var fault = Assert.Throws<InvalidDataException>(static () => new Workflow("example.yml", "name: a\non: [push\n"));

        Assert.StartsWith("example.yml, line ", fault.Message, StringComparison.Ordinal);
    }
}
