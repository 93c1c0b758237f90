using System.Reflection;
using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>Finds snapshots that no test compares, because their test was removed or renamed.</summary>
public class StaleSnapshotTests
{
    [Fact]
    public void Every_snapshot_belongs_to_a_test()
    {
        HashSet<string> tests = [.. typeof(StaleSnapshotTests).Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public))
            .Where(static method => method.IsDefined(typeof(FactAttribute), inherit: true))
            .Select(static method => $"{method.DeclaringType!.Name}.{method.Name}")];

        var orphans = Directory.GetFiles(Snapshot.ProjectFolder, "*.verified.cs", SearchOption.AllDirectories)
            .Where(file => !tests.Contains(Path.GetFileName(file).Split('#')[0]));

        Assert.Empty(orphans);
    }
}
