namespace Bizproc.Generators.Emitting;

/// <summary>Takes JSON part by part. The commas follow from the order of the parts.</summary>
internal interface IJsonWriter
{
    /// <summary>Begins an object. Each of its members is a name and a value.</summary>
    void BeginObject();

    /// <summary>Ends the innermost object.</summary>
    void EndObject();

    /// <summary>Begins a list.</summary>
    void BeginList();

    /// <summary>Ends the innermost list.</summary>
    void EndList();

    /// <summary>Takes the name of a member. Its value must come next.</summary>
    /// <returns>This writer.</returns>
    IJsonWriter Name(string name);

    /// <summary>Takes a string.</summary>
    void String(string value);

    /// <summary>Takes the place of members that each portal gives under a name.</summary>
    void Hole(string kind, string name);
}
