using Bizproc.Repository.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace Bizproc.Repository.Tests.Workflows;

/// <summary>The forms of issues, and the other files that GitHub reads.</summary>
public class FormTests
{
    private static readonly string[] FieldTypes = ["markdown", "input", "textarea", "dropdown", "checkboxes"];

    public static TheoryData<string> Forms =>
    [
        .. RepositoryFiles.Find(".yml").Where(static file =>
            file.StartsWith(".github/ISSUE_TEMPLATE/", StringComparison.Ordinal) && !file.EndsWith("/config.yml", StringComparison.Ordinal)),
    ];

    [Fact]
    public void There_is_a_form_for_each_kind_of_issue() =>
        Assert.Equal(["bug", "idea", "question"], Forms.Select(static row => Path.GetFileNameWithoutExtension(row.Data)));

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_is_one_that_GitHub_shows(string file)
    {
        var form = Yaml.Parse(file, RepositoryFiles.Read(file));

        Assert.False(string.IsNullOrEmpty(form.GetText("name")));
        Assert.False(string.IsNullOrEmpty(form.GetText("description")));
        var fields = Assert.IsType<YamlSequenceNode>(form.Get("body")).Children.Cast<YamlMappingNode>().ToList();
        Assert.All(fields, static field =>
        {
            Assert.Contains(field.GetText("type"), FieldTypes);
            var attributes = Assert.IsType<YamlMappingNode>(field.Get("attributes"));
            Assert.False(string.IsNullOrEmpty(attributes.GetText(field.GetText("type") == "markdown" ? "value" : "label")));
        });
        var ids = fields.Select(static field => field.GetText("id")).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.NotEmpty(ids);
    }

    [Theory]
    [InlineData(".github/dependabot.yml")]
    [InlineData(".github/ISSUE_TEMPLATE/config.yml")]
    public void A_setting_of_the_host_is_valid(string file) => Assert.NotEmpty(Yaml.Parse(file, RepositoryFiles.Read(file)).Children);
}
