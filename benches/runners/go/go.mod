module article-runner

go 1.22

require github.com/markusmobius/go-trafilatura v1.12.2
