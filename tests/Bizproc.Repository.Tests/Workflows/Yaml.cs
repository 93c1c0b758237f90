using YamlDotNet.RepresentationModel;

namespace Bizproc.Repository.Tests.Workflows;

/// <summary>Reads YAML. If it is not valid, it fails with the file and the line.</summary>
internal static class Yaml
{
    /// <summary>Parses a file of one document whose root is a mapping.</summary>
    public static YamlMappingNode Parse(string file, string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlDotNet.Core.YamlException fault)
        {
            throw new InvalidDataException($"{file}, line {fault.Start.Line}: {fault.Message}", fault);
        }

        return (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }

    /// <summary>Gets a member, or null if there is none.</summary>
    public static YamlNode? Get(this YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    /// <summary>Gets the text of a member, or null if there is none or it is not a text.</summary>
    public static string? GetText(this YamlMappingNode node, string key) => (node.Get(key) as YamlScalarNode)?.Value;
}
