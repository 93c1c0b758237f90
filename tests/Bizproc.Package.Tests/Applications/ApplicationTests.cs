using Bizproc.Package.Tests.Support;

namespace Bizproc.Package.Tests.Applications;

/// <summary>An application that references only <c>Bizproc.AspNetCore</c>.</summary>
[Collection(nameof(BuiltProjects))]
public class ApplicationTests(BuiltProjects built)
{
    [Fact]
    public async Task It_builds_without_a_warning_and_answers_a_portal()
    {
        Assert.Empty(built.MessagesOf("Application/Application.csproj"));

        await GreetingWorkflow.AssertAnswersAsync("dotnet", built.PathOf("Application/bin/Debug/net10.0/Application.dll"));
    }
}
