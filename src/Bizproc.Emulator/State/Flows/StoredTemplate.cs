using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.State.Flows;

/// <summary>A workflow template, with the portal's columns (portal: 24.1).</summary>
/// <param name="Id">The id.</param>
/// <param name="DocumentType">The module, class and type of the documents on which it runs.</param>
/// <param name="Name">The name.</param>
/// <param name="Content">The content of its file: the members <c>TEMPLATE</c>, <c>PARAMETERS</c>, <c>VARIABLES</c> and <c>CONSTANTS</c>.</param>
internal sealed record StoredTemplate(int Id, IReadOnlyList<string> DocumentType, string Name, PhpArray Content)
{
    private const int Overhead = 500;

    public string Description { get; init; } = "";

    /// <summary>Gets the events on which the portal starts the workflow: 1 for creation, 2 for change, 3 for both (portal: 24.1).</summary>
    public int AutoExecute { get; init; }

    public DateTimeOffset Modified { get; init; }

    public int User { get; init; }

    /// <summary>Gets the portal's code of the owner, such as <c>rest_app_1</c> for the application with the number 1.</summary>
    public string SystemCode { get; init; } = "";

    /// <summary>Gets the first step, in which all others are; <see langword="null"/> if the template has none.</summary>
    public PhpArray? Root => Members(TemplateMembers.Template).Select(static step => step.Value).FirstOrDefault() as PhpArray;

    /// <summary>Gets the estimated memory, in bytes.</summary>
    public long Size { get; } = Overhead + ValueSize.Measure(Content);

    /// <summary>Gets the code of an application as an owner.</summary>
    public static string CodeOf(int application) => $"rest_app_{application}";

    /// <summary>Gets a part of the content; empty if it is missing.</summary>
    public PhpArray Members(string part) => Content[part] as PhpArray ?? [];
}
