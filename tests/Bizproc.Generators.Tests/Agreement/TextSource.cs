namespace Bizproc.Generators.Tests.Agreement;

/// <summary>A <c>[BizprocText]</c> as it will be written.</summary>
internal sealed record TextSource(string Language, string? Name = null, string? Description = null)
{
    public string Attribute => $"[BizprocText({CSharp.Text(Language)}{CSharp.Argument("Name", Name)}{CSharp.Argument("Description", Description)})]";
}
