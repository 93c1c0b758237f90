namespace Bizproc;

/// <summary>The events of a document on which a portal starts a workflow by itself.</summary>
[Flags]
public enum TemplateStart
{
    /// <summary>None: a person or an application starts it.</summary>
    Manual = 0,

    /// <summary>The document is created.</summary>
    OnCreation = 1,

    /// <summary>The document is changed.</summary>
    OnChange = 2,
}
