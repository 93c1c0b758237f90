using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Tests.Reading;

/// <summary>Built assemblies are read as data.</summary>
public sealed class AssemblyReaderTests
{
    [Fact]
    public void The_actions_of_a_program_are_those_that_its_generated_code_lists()
    {
        var read = AssemblyReader.Read(ToolRun.Sample);

        // The definitions of the running program, read by its own code.
        ActionDefinition[] expected =
        [
            .. ActionDefinition.GetAll<DocumentApp.Actions.CreateDocument>(), .. ActionDefinition.GetAll<DocumentApp.Actions.CrmEntityTaskCalc>(), .. ActionDefinition.GetAll<DocumentApp.Actions.Md5>(),
            .. ActionDefinition.GetAll<DocumentApp.Actions.PdfFromHtml>(), .. ActionDefinition.GetAll<DocumentApp.Actions.TestCode>(),
        ];
        var values = new ActionValues(new Uri("https://app.example.com"));
        Assert.Equal(expected.Select(action => Request(action, values)), read.Definitions.Select(action => Request(action, values)));
        Assert.Equal("DocumentApp.Actions.CreateDocument", read.Actions[0].ClassName);
        Assert.Equal(typeof(DocumentApp.Actions.CreateDocument).Assembly.GetName().Version, read.Version);
    }

    [Fact]
    public void A_library_has_no_version_by_which_deployments_are_compared()
    {
        var read = AssemblyReader.Read(Path.Join(AppContext.BaseDirectory, "Bizproc.TestSupport.dll"));

        Assert.NotEmpty(read.Actions);
        Assert.Null(read.Version);
    }

    [Fact]
    public void Nothing_is_locked_and_nothing_runs()
    {
        using var folder = new TemporaryFolder();
        string copy = folder.Copy(ToolRun.Sample);

        // Its libraries are missing, so none of its code could run.
        Assert.NotEmpty(AssemblyReader.Read(copy).Actions);
        File.Delete(copy);
    }

    [Theory]
    [InlineData("text", "is not a .NET assembly. Name the .dll of the application")]
    [InlineData("empty", "is not a .NET assembly")]
    [InlineData("half", "is not a .NET assembly")]
    [InlineData("missing", "cannot be read")]
    [InlineData("other", "does not use Bizproc. Name the application whose classes have [BizprocRobot] or [BizprocActivity]")]
    [InlineData("without", "declares no actions. Name the application whose classes have [BizprocRobot] or [BizprocActivity]")]
    [InlineData("changed", "The declaration of DocumentApp.Actions.CreateDocument cannot be read from")]
    [InlineData("version", "was built with Bizproc 9.8.7.6, and this is bizproc")]
    public void A_file_that_cannot_be_read_is_one_sentence(string kind, string sentence)
    {
        using var folder = new TemporaryFolder();
        string file = kind switch
        {
            "text" => folder.Write("a.dll", "no assembly"u8),
            "empty" => folder.Write("a.dll", []),
            "half" => folder.Write("a.dll", File.ReadAllBytes(ToolRun.Sample).AsSpan(0, 600)),
            "missing" => Path.Join(folder.Path, "a.dll"),
            "other" => Path.Join(AppContext.BaseDirectory, "Polly.Core.dll"),
            "without" => Path.Join(AppContext.BaseDirectory, "Bizproc.Emulator.dll"),
            "changed" => folder.Write("a.dll", ChangedAssembly.WithOtherDeclarations()),
            _ => folder.Write("a.dll", ChangedAssembly.BuiltWith(9, 8, 7, 6)),
        };

        var failure = Assert.Throws<ToolException>(() => AssemblyReader.Read(file));

        Assert.Contains(sentence, failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, failure.Code);
    }

    [Fact]
    public void Cut_or_changed_files_never_fail_otherwise()
    {
        byte[] original = File.ReadAllBytes(ToolRun.Sample);
        var random = new Random(19);
        using var folder = new TemporaryFolder();
        for (int i = 0; i < 300; i++)
        {
            byte[] broken = original.AsSpan(0, i % 3 == 0 ? random.Next(original.Length) : original.Length).ToArray();
            for (int changed = random.Next(1, 200); changed > 0 && broken.Length > 0; changed--) broken[random.Next(broken.Length)] = (byte)random.Next(256);
            string file = folder.Write("a.dll", broken);

            if (Record.Exception(() => AssemblyReader.Read(file)) is { } failure) Assert.IsType<ToolException>(failure);
        }
    }

    private static string Request(ActionDefinition action, ActionValues values) => $"{action} {RequestJson.Write(action, ActionCommand.Update, values).ToJsonString()}";
}
