using Bizproc.Repository.Tests.Support;

namespace Bizproc.Repository.Tests.Sources;

/// <summary>The namespaces of all types in src.</summary>
public class NamespaceTests
{
    private static IEnumerable<string> Files => RepositoryFiles.Find(".cs").Where(static file =>
        file.StartsWith("src/", StringComparison.Ordinal) && !file.StartsWith("src/Bizproc.Templates/", StringComparison.Ordinal));

    [Fact]
    public void Internal_types_are_in_the_namespace_of_their_folder_and_public_ones_where_users_look() =>
        Assert.Empty(Files.SelectMany(static file => NamespaceCheck.FindMisplaced(file, RepositoryFiles.Read(file))));

    [Fact]
    public void The_types_of_every_project_are_looked_at()
    {
        var types = Files.SelectMany(static file => NamespaceCheck.FindTypes(RepositoryFiles.Read(file))).ToList();

        Assert.InRange(types.Count, 700, 5_000);
        Assert.InRange(types.Count(static type => type.IsPublic), 100, 500);
    }

    [Theory]
    [InlineData("src/Bizproc/Portal/Retry/RetryRule.cs", "namespace Bizproc.Portal.Retry;\n\ninternal sealed class RetryRule;")]
    [InlineData("src/Bizproc/Portal/Retry/PortalLimits.cs", "namespace Bizproc;\n\npublic sealed record PortalLimits;")]
    [InlineData("src/Bizproc/CompilerServices/Values/DateValue.cs", "namespace Bizproc.CompilerServices;\n\npublic readonly struct DateValue;")]
    [InlineData("src/Bizproc/Hosting/BizprocExtensions.cs", "namespace Microsoft.Extensions.DependencyInjection;\n\npublic static class BizprocExtensions;")]
    [InlineData("src/Bizproc.Emulator/Faults/FaultKind.cs", "namespace Bizproc.Emulator;\n\npublic enum FaultKind;")]
    [InlineData("src/Bizproc.Emulator/Program.cs", "return 0;")]
    public void A_type_in_its_place_is_right(string file, string source) => Assert.Empty(NamespaceCheck.FindMisplaced(file, source));

    [Theory]
    [InlineData("src/Bizproc/Portal/Retry/RetryRule.cs", "namespace Bizproc;\n\ninternal sealed class RetryRule;", "Bizproc.Portal.Retry")]
    [InlineData("src/Bizproc/Portal/Retry/PortalLimits.cs", "namespace Bizproc.Portal.Retry;\n\npublic sealed record PortalLimits;", "Bizproc")]
    [InlineData("src/Bizproc/CompilerServices/ActionList.cs", "namespace Bizproc;\n\npublic sealed class ActionList;", "Bizproc.CompilerServices")]
    [InlineData("src/Bizproc/Hosting/Services.cs", "namespace Microsoft.Extensions.DependencyInjection;\n\npublic static class Services;", "Bizproc")]
    [InlineData("src/Bizproc.AspNetCore/Http/Page.cs", "namespace Bizproc.AspNetCore;\n\ninternal ref struct Page;", "Bizproc.AspNetCore.Http")]
    [InlineData("src/Bizproc.Emulator/Faults/FaultKind.cs", "namespace Bizproc;\n\npublic enum FaultKind;", "Bizproc.Emulator")]
    public void A_type_elsewhere_is_reported_with_its_place(string file, string source, string expected) =>
        Assert.EndsWith($"move it to '{expected}'", Assert.Single(NamespaceCheck.FindMisplaced(file, source)), StringComparison.Ordinal);
}
